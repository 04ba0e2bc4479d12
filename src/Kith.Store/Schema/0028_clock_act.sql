-- The act that settles what is due, or the next on the way there: a list leads to it. A read model, made again with the others.
ALTER TABLE clock ADD COLUMN act {key};
