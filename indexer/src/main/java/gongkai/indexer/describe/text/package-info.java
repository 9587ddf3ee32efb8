/** What the text itself says: head, signature, the chain of adoption, citations, validity. */
package gongkai.indexer.describe.text;
