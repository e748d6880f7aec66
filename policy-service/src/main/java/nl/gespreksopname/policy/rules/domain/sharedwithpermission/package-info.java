/** The rule {@link nl.gespreksopname.policy.rules.domain.sharedwithpermission.SharedWithPermission}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.sharedwithpermission;

import org.jspecify.annotations.NullMarked;
