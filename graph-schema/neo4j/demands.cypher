// A demand that is open was stored under the former name of PUBLISHED.
MATCH (n:Demand {status: 'OPEN'}) SET n.status = 'PUBLISHED';
