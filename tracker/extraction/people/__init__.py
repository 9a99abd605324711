"""People whom no file knows: how their names look in three languages, and which titles stand before them."""
