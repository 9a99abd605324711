"""Bodies that no file knows, and the offices of provinces, cities and counties: from where to where their names go."""
