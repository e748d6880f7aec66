/** The events of policy-service, the owner of policies, mandates, notices and the log of who read what. */
@NullMarked
package nl.gespreksopname.contracts.policy;

import org.jspecify.annotations.NullMarked;
