// All skills; the tag is how many experts have the skill, on whatever day, which the graph knows without looking at them.
MATCH (node:Skill)
RETURN node, COUNT { (node)<-[:SKILLED_IN]-() } AS tag
