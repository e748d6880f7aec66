/** A caller of the services as anyone would be: over HTTP, with a token. */
@NullMarked
package nl.gespreksopname.local.client;

import org.jspecify.annotations.NullMarked;
