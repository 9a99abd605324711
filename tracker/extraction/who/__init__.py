"""Who took part in what a sentence tells, and who is only named."""
