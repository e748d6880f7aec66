@NullMarked
package nl.gespreksopname.policy.website.domain;

import org.jspecify.annotations.NullMarked;
