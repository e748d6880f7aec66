/** What a look at a page gives, which addresses may be asked, and when it is looked at again. Pure. */
@NullMarked
package nl.gespreksopname.policy.website.domain;

import org.jspecify.annotations.NullMarked;
