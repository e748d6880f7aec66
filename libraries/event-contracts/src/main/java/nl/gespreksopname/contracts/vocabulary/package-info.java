/** The closed lists of words that events and APIs share, each with its Dutch term. */
@NullMarked
package nl.gespreksopname.contracts.vocabulary;

import org.jspecify.annotations.NullMarked;
