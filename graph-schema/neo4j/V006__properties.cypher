// The properties of the graph, so that a query on one that no record has yet is no surprise to the database.
UNWIND [
  'academician', 'ageMax', 'aliases', 'amountMax', 'amountMin', 'asOf', 'asOfPrecision', 'audienceEn',
  'audienceZh', 'availableFrom', 'availableTo', 'birthYear', 'capacity', 'category', 'citations', 'code',
  'costMax', 'costMin', 'date', 'datePrecision', 'deadline', 'degree', 'derived', 'descriptionEn',
  'descriptionZh', 'desiredSalary', 'durationMax', 'durationMin', 'endsOn', 'equal', 'established',
  'establishedPrecision', 'eventsHeld', 'expertsHighEnd', 'expertsTechnical', 'fieldEn', 'fieldZh', 'file',
  'how', 'id', 'identified', 'identifiedPrecision', 'isPartial', 'iso', 'iso2', 'iso3', 'issued',
  'issuedPrecision', 'issuerEn', 'issuerZh', 'kind', 'language', 'lastUsed', 'laureate', 'lead', 'length',
  'level', 'minYears', 'mode', 'modes', 'nameEn', 'nameZh', 'noteEn', 'noteZh', 'number', 'on', 'onPrecision',
  'operatingModelEn', 'operatingModelZh', 'order', 'origin', 'per', 'profileEn', 'profileZh',
  'projectsReleased', 'projectsSigned', 'publishedCount', 'publisherEn', 'publisherZh', 'qualifier',
  'quantity', 'rank', 'reasonEn', 'reasonZh', 'recognised', 'recognisedPrecision', 'relation', 'released',
  'releasedPrecision', 'requiredDegree', 'role', 'roleEn', 'roleZh', 'route', 'salaryOffered', 'scopeEn',
  'scopeZh', 'sha256', 'share', 'sharePerEn', 'sharePerZh', 'signed', 'signedPrecision', 'size', 'stage',
  'start', 'startsOn', 'startsOnPrecision', 'statementEn', 'statementZh', 'status', 'synthetic', 'taskEn',
  'taskZh', 'teamSize', 'textEn', 'textZh', 'titleEn', 'titleZh', 'unit', 'urgentlyNeeded', 'validFrom',
  'validPrecision', 'validTo', 'value', 'version', 'weight', 'workdays', 'workdaysMax', 'workdaysMin', 'year',
  'years', 'yearsMin', 'yearsOfExperience'
] AS property
CALL db.createProperty(property)
RETURN count(*);
