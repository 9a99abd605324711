"""The fields of an event mention, each with the words it was read from."""
