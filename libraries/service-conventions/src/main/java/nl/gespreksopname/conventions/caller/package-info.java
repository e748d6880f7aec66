/** Who calls: organisation, roles, client and user, from the token and from what its issuer may assert. */
@NullMarked
package nl.gespreksopname.conventions.caller;

import org.jspecify.annotations.NullMarked;
