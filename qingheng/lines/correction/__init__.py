"""社区矫正: the file of a person in correction, and assessments, activities and screening rounds beside it."""
