/** What auditors do under a mandate, and how an organisation looks into its own conversations and who read them. */
@NullMarked
package nl.gespreksopname.policy.audit;

import org.jspecify.annotations.NullMarked;
