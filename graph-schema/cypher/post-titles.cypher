// Titles that posts of experts have, in both languages.
// Parameters: most, how many posts are looked at.
MATCH (expert:Expert)-[post:HOLDS_POST]->(employer:Organisation)
WHERE VALID_NODES([expert, employer]) AND VALID_RELATIONSHIPS([post])
WITH post LIMIT $most
UNWIND [post.titleEn, post.titleZh] AS title
WITH DISTINCT title
WHERE title IS NOT NULL
RETURN title
