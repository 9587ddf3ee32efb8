/**
 * The catalogue of datasets in the words of others: DCAT 3, schema.org, Project Open Data, and
 * CKAN's action API, as harvesters ask for them.
 *
 * <p>What comes in: the definitions of the datasets and their releases. What goes out: descriptions
 * whose addresses are whole, since they are read elsewhere.
 */
package gongkai.api.catalogue;
