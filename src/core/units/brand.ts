declare const unit: unique symbol;

/** A number that carries its unit in the type, so that seconds never meet metres by accident. */
export type Brand<Base, Unit extends string> = Base & { readonly [unit]: Unit };
