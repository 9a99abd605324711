"""What a text is made of: its sentences, cue words and known names, and the characters and spans they are found by."""
