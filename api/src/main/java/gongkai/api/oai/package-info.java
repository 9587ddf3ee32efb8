/**
 * OAI-PMH 2.0, by which libraries and portals harvest.
 *
 * <p>What comes in: one of the six verbs with its arguments, by GET or POST. What goes out: XML as
 * the protocol has it, documents as Dublin Core. Its own errors are answers with status 200, as the
 * protocol demands; only what keeps the service from answering at all is a problem.
 *
 * <p>Sets are kinds of documents. Withdrawn documents stay, marked deleted, for good.
 */
package gongkai.api.oai;
