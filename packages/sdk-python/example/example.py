"""Dit en français ce qui ne va pas dans un message."""

from hubsante_15_gps_v1_2.hub_link import link

from hubsante import LinkRegistry

registry = LinkRegistry([link()])
gps = registry.on("15-gps_v1.2")
assert gps is not None
message = {"geoPositionsUpdate": {"position": [{"coord": [{"lat": 47.22, "lon": 0}]}]}}
for finding in gps.validate(message).findings:
    print(finding.code, list(finding.path), finding.message)
