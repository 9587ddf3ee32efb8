/**
 * The reading half of CKAN's action API, as harvesters and common clients call it: datasets as
 * packages, their files as resources, their rows as a datastore.
 *
 * <p>What comes in: an action with arguments in the query, as JSON or as a form. What goes out:
 * CKAN's envelope, its errors in CKAN's shape. SQL is read by a parser of our own and answered from
 * the rows; it reaches no engine.
 */
package gongkai.api.ckan;
