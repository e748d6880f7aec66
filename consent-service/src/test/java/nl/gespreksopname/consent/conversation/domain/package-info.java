@NullMarked
package nl.gespreksopname.consent.conversation.domain;

import org.jspecify.annotations.NullMarked;
