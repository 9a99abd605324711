"""All names of an article, and which of two things that bear one name is meant."""
