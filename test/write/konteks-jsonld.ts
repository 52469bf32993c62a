// The words of CSV on the Web and of schema.org that our files may use: neither context is fetched in a test.

/** The part of http://www.w3.org/ns/csvw that metadata of tables needs (W3C, "Metadata Vocabulary for Tabular Data", 2015). */
export const KONTEKS_CSVW = {
  '@context': {
    csvw: 'http://www.w3.org/ns/csvw#',
    dc: 'http://purl.org/dc/terms/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    url: { '@id': 'csvw:url', '@type': '@id' },
    tables: { '@id': 'csvw:table', '@container': '@set' },
    tableSchema: { '@id': 'csvw:tableSchema' },
    dialect: { '@id': 'csvw:dialect' },
    encoding: { '@id': 'csvw:encoding' },
    header: { '@id': 'csvw:header', '@type': 'xsd:boolean' },
    delimiter: { '@id': 'csvw:delimiter' },
    lineTerminators: { '@id': 'csvw:lineTerminators' },
    columns: { '@id': 'csvw:column', '@container': '@list' },
    name: { '@id': 'csvw:name' },
    titles: { '@id': 'csvw:title', '@container': '@set' },
    datatype: { '@id': 'csvw:datatype' },
    base: { '@id': 'csvw:base' },
    format: { '@id': 'csvw:format' },
    required: { '@id': 'csvw:required', '@type': 'xsd:boolean' },
    primaryKey: { '@id': 'csvw:primaryKey', '@container': '@set' },
    foreignKeys: { '@id': 'csvw:foreignKey', '@container': '@set' },
    columnReference: { '@id': 'csvw:columnReference', '@container': '@list' },
    reference: { '@id': 'csvw:reference' },
    resource: { '@id': 'csvw:resource', '@type': '@id' },
  },
};

export const ISTILAH_CSVW = [
  ...Object.keys(KONTEKS_CSVW['@context']),
  ...['@id', 'dc:title', 'dc:description', 'dc:publisher', 'dc:modified', 'dc:license'],
];

/** Properties of DataCatalog, Dataset, DataDownload, PropertyValue and GovernmentOrganization. */
export const ISTILAH_SKEMA_ORG = [
  ...['@id', '@type', 'name', 'description', 'url', 'identifier', 'inLanguage', 'isAccessibleForFree', 'license'],
  ...['datePublished', 'dateModified', 'version', 'keywords', 'creator', 'publisher', 'temporalCoverage'],
  ...['variableMeasured', 'distribution', 'dataset', 'encodingFormat', 'contentUrl', 'contentSize'],
];
