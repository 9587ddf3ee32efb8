/**
 * What texts mean, as vectors: texts in, unit vectors of 512 numbers out, near each other where the
 * texts mean nearly the same.
 *
 * <p>The model is BGE-small-zh v1.5 (BAAI, 2023; MIT licence), quantised, out of a jar; it runs in
 * this process. Where the jar or its native part is absent, there are no vectors, and search goes
 * by words alone. The model takes part twice: {@link gongkai.solr.vector.PassageVectors} when
 * passages are put in, {@link gongkai.solr.vector.QueryVectors} when they are asked for.
 */
package gongkai.solr.vector;
