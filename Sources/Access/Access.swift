// The room is still empty.
