package dev.easel.bot.imagine;

import dev.easel.bot.quota.Price;

/**
 * A plan with what follows from the older drawing that it is made of.
 *
 * @param plan with all that is to be known of its turn
 * @param prompt that was typed, or else the older drawing's; empty where there is none
 * @param price what it takes of quotas
 */
record PricedPlan(DrawingPlan plan, String prompt, Price price) {
    /** The same, cleared to be drawn with this prompt whatever rule that breaks. */
    PricedPlan clearedFor(String judged) {
        return new PricedPlan(plan.clearedFor(judged), prompt, price);
    }
}
