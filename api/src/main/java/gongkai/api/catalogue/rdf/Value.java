package gongkai.api.catalogue.rdf;

/** What a property has: a thing, or words. */
public sealed interface Value permits Node, Literal {}
