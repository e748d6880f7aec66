@NullMarked
package nl.gespreksopname.consent.conversation;

import org.jspecify.annotations.NullMarked;
