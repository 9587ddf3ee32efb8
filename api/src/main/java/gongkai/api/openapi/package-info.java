/**
 * The service's description of itself.
 *
 * <p>What comes in: the operations that are routed, with the types of their bodies. What goes out:
 * one OpenAPI 3.1 document, which the tests hold every answer against.
 */
package gongkai.api.openapi;
