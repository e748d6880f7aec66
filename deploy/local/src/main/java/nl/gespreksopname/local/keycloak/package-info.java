/** Keycloak on loopback, with the realms of {@code deploy/keycloak}. */
@NullMarked
package nl.gespreksopname.local.keycloak;

import org.jspecify.annotations.NullMarked;
