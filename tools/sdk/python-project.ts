import type { BuiltPackage } from './built-packages.ts';

/** The project of a link version: its types, its description, and the core that reads it. */
export function linkProject({ pythonModule, version, title }: BuiltPackage, core: string): string {
  return `[build-system]
requires = ["setuptools>=61"]
build-backend = "setuptools.build_meta"

[project]
name = "${pythonModule.replaceAll('_', '-')}"
version = "${version}"
description = "${title}"
license = { text = "Apache-2.0" }
requires-python = ">=3.10"
dependencies = ["hubsante~=${core}"]

[tool.setuptools]
packages = ["${pythonModule}"]

[tool.setuptools.package-data]
${pythonModule} = ["py.typed", "description.json"]
`;
}

/** The module that loads the link of a wheel. */
export function linkModule({ title }: BuiltPackage): string {
  return `"""${title}."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from hubsante import Link


@lru_cache(maxsize=None)
def link() -> Link:
    """Validates, wraps and converts the messages of this link version."""
    return Link.read(Path(__file__).parent / "description.json")
`;
}
