/**
 * The catalogue of datasets in the words of others: DCAT 3 by DCAT-AP, schema.org with Croissant,
 * Project Open Data, as harvesters ask for them.
 *
 * <p>What comes in: the definitions of the datasets, what they are about, their releases, and who
 * publishes. What goes out: descriptions whose addresses are whole, since they are read elsewhere.
 * Nothing that the operator has not said is said.
 */
package gongkai.api.catalogue;
