/** Where the releases publish each kind of file, from the folder of the release. */
export const paths = {
  schema: (name: string) => `src/main/resources/json-schema/${name}.schema.json`,
  envelope: 'src/main/resources/json-schema/EDXL-DE-full.schema.json',
  openApi: (name: string) => `generator/input/${name}.openapi.yaml`,
  example: (name: string) => `csv_parser/out/${name}/${name}.example.json`,
  inputCsv: (name: string) => `csv_parser/out/${name}/${name}.input.csv`,
  asyncApi: 'csv_parser/out/hubsante.asyncapi.yaml',
  docx: (name: string) => `csv_parser/out/${name}/${name}.schema.docx`,
  uml: (name: string) => `csv_parser/out/${name}/${name}.uml_diagram`,
  xsd: (name: string) => `src/main/resources/xsd/${name}.xsd`,
  contentTypeXsd: 'src/main/resources/xsd/RC-XML-ContentType.xsd',
  schemasYaml: 'csv_parser/out/schemas.yaml',
  testCases: 'csv_parser/out/test_cases.json',
  nomenclature: (stem: string) => `nomenclature_parser/out/latest/csv/${stem}.csv`,
} as const;
