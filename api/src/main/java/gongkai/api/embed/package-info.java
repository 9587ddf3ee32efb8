/**
 * A search box for other sites: a frame ({@code /embed}) and a script that puts one in ({@code
 * /embed.js}). Neither asks anything of anyone but this service, and only when someone searches.
 */
package gongkai.api.embed;
