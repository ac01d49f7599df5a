/// Where things are: the provinces and districts of Pakistan as reference data, and maps of their boundaries.
///
/// `Gazetteer.embedded` answers from facts written in `Embedded/` (codes, names in three languages, other
/// spellings, former names, when a district began and ended, what it was carved from, a coarse box).
/// `BoundaryMap` answers from a GeoJSON file that the person importing hands in. Nothing here is about a person.
public enum Places {}
