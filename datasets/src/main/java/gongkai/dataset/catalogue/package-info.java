/**
 * The definitions of datasets: data files that a subject expert corrects. In come the files, loaded
 * strictly; out goes the catalogue of {@link gongkai.noun.Dataset}s.
 */
package gongkai.dataset.catalogue;
