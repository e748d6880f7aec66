/** Mandates: what an auditor may read, why, and until when. */
@NullMarked
package nl.gespreksopname.policy.audit.domain;

import org.jspecify.annotations.NullMarked;
