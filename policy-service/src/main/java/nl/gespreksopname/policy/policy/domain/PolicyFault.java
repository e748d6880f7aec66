package nl.gespreksopname.policy.policy.domain;

/**
 * Why a policy can't be published as it is.
 *
 * @param pointer where in the policy, as an RFC 6901 pointer
 * @param code what a program can tell it by
 * @param dutch what is wrong and what to do, in Dutch
 * @param english the same in English
 */
public record PolicyFault(String pointer, String code, String dutch, String english) {}
