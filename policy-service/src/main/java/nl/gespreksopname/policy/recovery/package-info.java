/** The service's own tables after its database was put back. */
@NullMarked
package nl.gespreksopname.policy.recovery;

import org.jspecify.annotations.NullMarked;
