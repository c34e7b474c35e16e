throw new Error('CSS is not transformed in this repository (see docs/decisions/0008-licences.md).');
