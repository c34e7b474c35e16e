"""Tient plusieurs versions à la fois, et dit en français ce qui ne va pas dans un message."""

import hubsante_15_15_v1_5.hub_link as v1_5
import hubsante_15_15_v2_0.hub_link as v2_0
import hubsante_15_15_v2_1.hub_link as v2_1
from hubsante_15_gps_v1_2.hub_link import link

from hubsante import LinkRegistry

registry = LinkRegistry([link(), v1_5.link(), v2_0.link(), v2_1.link()])
for vhost in registry.vhosts:
    found = registry.on(vhost)
    assert found is not None
    print(vhost, ":", found.version)
gps = registry.on("15-gps_v1.2")
assert gps is not None
message = {"geoPositionsUpdate": {"position": [{"coord": [{"lat": 47.22, "lon": 0}]}]}}
for finding in gps.validate(message).findings:
    print(finding.code, list(finding.path), finding.message)
