@NullMarked
package nl.gespreksopname.local.keycloak;

import org.jspecify.annotations.NullMarked;
