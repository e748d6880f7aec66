/** Scenarios as people read them: plain files in Dutch, the sentences that they are made of, and how each is played. */
@NullMarked
package nl.gespreksopname.verification.scenario;

import org.jspecify.annotations.NullMarked;
