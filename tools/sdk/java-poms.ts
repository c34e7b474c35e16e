/** A package of Maven Central’s coordinates `fr.hubsante`. */
export interface Artifact {
  /** `15-15-v2.0`. */
  readonly id: string;
  readonly version: string;
  /** In French, for a person who looks for it. */
  readonly name: string;
}

/** Of Jackson, for the types. */
const DATABIND = '2.21.5';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
`;

const LICENCE = `  <licenses>
    <license>
      <name>Apache-2.0</name>
    </license>
  </licenses>
`;

const coordinates = ({ id, version }: Pick<Artifact, 'id' | 'version'>) => `  <groupId>fr.hubsante</groupId>
  <artifactId>${id}</artifactId>
  <version>${version}</version>
`;

function dependency(group: string, id: string, version: string): string {
  return `    <dependency>
      <groupId>${group}</groupId>
      <artifactId>${id}</artifactId>
      <version>${version}</version>
    </dependency>
`;
}

function plugin(id: string, version: string): string {
  return `      <plugin>
        <artifactId>${id}</artifactId>
        <version>${version}</version>
      </plugin>
`;
}

/** The project of a link version: its types, its description, and the core that reads it. */
export function linkPom(link: Artifact, core: Artifact): string {
  return `${HEAD}${coordinates(link)}  <name>${link.name}</name>
${LICENCE}  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <project.build.outputTimestamp>2025-01-01T00:00:00Z</project.build.outputTimestamp>
  </properties>
  <dependencies>
${dependency('fr.hubsante', core.id, core.version)}${dependency('com.fasterxml.jackson.core', 'jackson-databind', DATABIND)}  </dependencies>
  <build>
    <plugins>
${plugin('maven-compiler-plugin', '3.14.1')}${plugin('maven-resources-plugin', '3.3.1')}${plugin('maven-jar-plugin', '3.4.2')}    </plugins>
  </build>
</project>
`;
}

/** The versions that belong together: a vendor names this one, and no other. */
export function bomPom(bom: Artifact, artifacts: readonly Artifact[]): string {
  const managed = artifacts.map(({ id, version }) => dependency('fr.hubsante', id, version)).join('');
  return `${HEAD}${coordinates(bom)}  <packaging>pom</packaging>
  <name>${bom.name}</name>
${LICENCE}  <dependencyManagement>
    <dependencies>
${managed.replace(/^/gm, '  ').trimEnd()}
    </dependencies>
  </dependencyManagement>
</project>
`;
}

/** One build for all of them. */
export function reactorPom(modules: readonly string[]): string {
  return `${HEAD}${coordinates({ id: 'hubsante-sdk-build', version: '1' })}  <packaging>pom</packaging>
  <properties>
    <maven.deploy.skip>true</maven.deploy.skip>
  </properties>
  <modules>
${modules.map((module) => `    <module>${module}</module>\n`).join('')}  </modules>
</project>
`;
}

/** The class that loads the link of a jar. */
export function linkClass(javaPackage: string, title: string): string {
  return `package ${javaPackage};

import fr.hubsante.messages.Link;

/** ${title}. */
public final class HubLink {
  /** Read when it is asked for first. */
  private static final class Holder {
    static final Link LINK = Link.read(HubLink.class.getResourceAsStream("description.json"));
  }

  private HubLink() {}

  /** Validates, wraps and converts the messages of this link version. */
  public static Link get() {
    return Holder.LINK;
  }
}
`;
}
