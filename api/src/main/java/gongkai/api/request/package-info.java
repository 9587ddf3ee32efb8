/**
 * What can be asked, declared once: an {@link gongkai.api.request.Operation} with its {@link
 * gongkai.api.request.Parameter}s is at the same time the route, the check of what comes in and the
 * entry in the OpenAPI document.
 *
 * <p>What comes in: an HTTP request. What goes out: {@link gongkai.api.request.Arguments} that are
 * right, or a problem that names each fault.
 */
package gongkai.api.request;
