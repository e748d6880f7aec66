@NullMarked
package nl.gespreksopname.policy.rules.domain.sharedwithpermission;

import org.jspecify.annotations.NullMarked;
