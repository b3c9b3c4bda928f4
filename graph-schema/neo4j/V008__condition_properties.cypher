// The properties of conditions, of what rules waive, count and pay, and of ends that are less precise than beginnings.
UNWIND [
  'amountBasis', 'amountUnit', 'at', 'atIsPartial', 'atLeast', 'atMost', 'counts', 'fact', 'recipientsMax', 'shareQualifier', 'stacks',
  'validToPrecision', 'values', 'waives'
] AS property
CALL db.createProperty(property)
RETURN count(*);
