export { institutionId } from './institutionId'
export {
  asksFirst,
  isKnownSigner,
  judgeSigner,
  pinAfter,
  type Pin,
  type Signer,
  type SignerJudgement,
  type SignerVerdict,
} from './judgeSigner'
export { otherContour } from './otherContour'
